package org.farbank.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the desk with the simplest of browsers: cookies, forms, no scripts. */
public final class Visitor {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String address;
  private final HttpClient client;
  private final Map<String, String> cookies = new TreeMap<>();
  private String csrf = "";

  /** A visitor of {@code http://localhost:PORT}. */
  public Visitor(String address) {
    this(address, HttpClient.newHttpClient());
  }

  /** A visitor over a connection of its own, such as one with a client certificate. */
  public Visitor(String address, HttpClient client) {
    this.address = address;
    this.client = client;
  }

  /** Signs in by passphrase. */
  public HttpResponse<String> signIn(String name, String passphrase) {
    get("/sign-in");
    return post("/sign-in", "name", name, "passphrase", passphrase);
  }

  /** Fetches a page. */
  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
  }

  /** Sends a form: names and values by turns. Redirects are not followed. */
  public HttpResponse<String> post(String path, String... namesAndValues) {
    var fields = new HashMap<String, String>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    fields.put("_csrf", csrf);
    String body =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends a form with a file: names and values by turns. */
  public HttpResponse<String> upload(
      String path, String name, byte[] file, String... namesAndValues) {
    var body = new ByteArrayOutputStream();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      part(body, "name=\"" + namesAndValues[i] + "\"", namesAndValues[i + 1].getBytes(UTF_8));
    }
    part(body, "name=\"_csrf\"", csrf.getBytes(UTF_8));
    part(body, "name=\"file\"; filename=\"" + name + "\"", file);
    body.writeBytes("--part--\r\n".getBytes(UTF_8));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("content-type", "multipart/form-data; boundary=part")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void part(ByteArrayOutputStream body, String what, byte[] content) {
    String head = "--part\r\ncontent-disposition: form-data; " + what + "\r\n\r\n";
    body.writeBytes(head.getBytes(UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(UTF_8));
  }

  /** Shows other cookies from now on. */
  public void take(Map<String, String> others) {
    cookies.clear();
    cookies.putAll(others);
  }

  /** Sends what tests make themselves, with the visitor's cookies. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "cookie",
          cookies.entrySet().stream()
              .map(c -> c.getKey() + "=" + c.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      var response =
          client.send(
              request.header("accept", "text/html").build(),
              BodyHandlers.ofString(StandardCharsets.UTF_8));
      for (String cookie : response.headers().allValues("set-cookie")) {
        String pair = cookie.split(";", 2)[0];
        cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
      var token = CSRF.matcher(response.body());
      if (token.find()) {
        csrf = token.group(1);
      }
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The visitor's cookies, as a browser would send them. */
  public Map<String, String> cookies() {
    return Map.copyOf(cookies);
  }
}
