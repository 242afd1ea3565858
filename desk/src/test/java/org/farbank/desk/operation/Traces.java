package org.farbank.desk.operation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Looks for words in bytes, in every form in which they are likely to lie there. */
final class Traces {
  private final Map<String, byte[]> forms = new TreeMap<>();

  private Traces() {}

  static Traces of(String... markers) {
    var traces = new Traces();
    for (String marker : markers) {
      traces.add(marker);
      traces.add(marker.toLowerCase(Locale.ROOT));
      traces.add(marker.toUpperCase(Locale.ROOT));
    }
    return traces;
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    forms.put(text + " as UTF-8", bytes);
    forms.put(text + " as UTF-16LE", text.getBytes(StandardCharsets.UTF_16LE));
    forms.put(text + " as UTF-16BE", text.getBytes(StandardCharsets.UTF_16BE));
    forms.put(text + " as JSON", ascii(escaped(text)));
    forms.put(text + " as JSON in capitals", ascii(escaped(text).replace("\\u", "\\U")));
    forms.put(text + " in an address", ascii(percent(bytes)));
    String hex = HexFormat.of().formatHex(bytes);
    forms.put(text + " as hex", ascii(hex));
    forms.put(text + " as hex in capitals", ascii(hex.toUpperCase(Locale.ROOT)));
    for (int shift = 0; shift < 3; shift++) {
      forms.put(text + " as base64 " + shift, ascii(base64(bytes, shift)));
    }
  }

  /** The part of the base64 form that does not depend on what stands around. */
  private static String base64(byte[] bytes, int shift) {
    byte[] shifted = new byte[shift + bytes.length];
    System.arraycopy(bytes, 0, shifted, shift, bytes.length);
    String all = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    int first = shift == 0 ? 0 : shift + 1;
    int last = shifted.length % 3 == 0 ? all.length() : all.length() - 1;
    return all.substring(first, last);
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      escaped.append(c < 128 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return escaped.toString();
  }

  private static String percent(byte[] bytes) {
    var percent = new StringBuilder();
    for (byte b : bytes) {
      percent.append(b > 0 ? String.valueOf((char) b) : String.format("%%%02X", b & 0xff));
    }
    return percent.toString();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** All forms, to see that each is found. */
  Map<String, byte[]> forms() {
    return forms;
  }

  /** What is found in bytes. */
  List<String> in(byte[] bytes) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    List<String> found = new ArrayList<>();
    forms.forEach(
        (name, form) -> {
          if (all.contains(new String(form, StandardCharsets.ISO_8859_1))) {
            found.add(name);
          }
        });
    return found;
  }
}
