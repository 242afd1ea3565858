package org.farbank.desk.account;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who is signed in, for Spring Security. What the person may is asked anew at each request. */
final class Person implements UserDetails {
  @Serial private static final long serialVersionUID = 1;

  private final UUID id;
  private final String name;
  private final transient String hash;
  private final boolean active;

  Person(UUID id, String name, String hash, boolean active) {
    this.id = id;
    this.name = name;
    this.hash = hash;
    this.active = active;
  }

  UUID id() {
    return id;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of();
  }

  @Override
  public String getPassword() {
    return hash;
  }

  @Override
  public String getUsername() {
    return name;
  }

  @Override
  public boolean isEnabled() {
    return active;
  }
}
