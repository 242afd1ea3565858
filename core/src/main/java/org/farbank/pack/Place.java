package org.farbank.pack;

import org.jspecify.annotations.Nullable;

/**
 * A place on or behind the border.
 *
 * @param id identifier, such as {@code hyesan}
 * @param country ISO 3166-1 alpha-2
 * @param type such as {@code city}, {@code county}, {@code river}, {@code customs-post}
 * @param adminLevel 1 province, 2 city or county, 3 below; null for rivers and the like
 * @param parent the place that it lies in
 * @param bank the border river or sea that it lies on, or {@code inland}
 * @param latitude decimal degrees
 * @param longitude decimal degrees
 * @param population inhabitants, null where unknown
 * @param populationSource where the figure comes from
 * @param names names by language
 */
public record Place(
    String id,
    String country,
    String type,
    @Nullable Integer adminLevel,
    @Nullable String parent,
    String bank,
    double latitude,
    double longitude,
    @Nullable Integer population,
    @Nullable String populationSource,
    Names names) {

  /** Whether it is a river or a sea, which lies between the banks. */
  public boolean isWater() {
    return type.equals("river") || type.equals("sea");
  }

  /**
   * ACLED's precision of the place itself: 1 a settlement, 2 a county, 3 a province, a river or
   * wider.
   */
  public int precision() {
    return switch (type) {
      case "city", "town", "district", "market", "customs-post", "bridge" -> 1;
      case "county", "island" -> 2;
      default -> 3;
    };
  }

  /** An identifier is enough, and names are long. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Place place && id.equals(place.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
