package org.farbank.desk.certificate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.farbank.desk.Key;
import org.farbank.desk.Settings;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Beyond loopback the desk speaks TLS 1.3 alone, to people with a certificate of its own. */
@Configuration(proxyBeanMethods = false)
@Conditional(Listening.BeyondLoopback.class)
class Listening {
  /** The name of the certificates in Spring's settings, see {@code Desk}. */
  private static final String BUNDLE = "desk";

  static final class BeyondLoopback implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      var beans = context.getBeanFactory();
      return beans != null && !beans.getBean(Settings.class).loopback();
    }
  }

  @Bean
  Certificates certificates(Settings settings, Key key, Clock clock)
      throws IOException, GeneralSecurityException {
    return Certificates.make(settings.data(), key, clock);
  }

  @Bean
  SslBundleRegistrar tls(Certificates certificates, Settings settings)
      throws IOException, GeneralSecurityException {
    String secret = UUID.randomUUID().toString(); // of this process
    var server = certificates.server(hosts(settings.address()), secret.toCharArray());
    var stores = SslStoreBundle.of(server, secret, certificates.trusted());
    var bundle =
        SslBundle.of(
            stores, SslBundleKey.of(secret), SslOptions.of(null, Set.of("TLSv1.3")), "TLSv1.3");
    return registry -> registry.registerBundle(BUNDLE, bundle);
  }

  /** How the desk may be reached: the address, or all of this machine where it is none. */
  private static Collection<String> hosts(String address) throws IOException {
    Set<String> all = new TreeSet<>();
    if (!InetAddress.getByName(address).isAnyLocalAddress()) {
      all.add(address);
      return all;
    }
    all.add("localhost");
    all.add(InetAddress.getLocalHost().getHostName());
    for (var network : Collections.list(networks())) {
      network.inetAddresses().forEach(at -> all.add(at.getHostAddress().split("%", 2)[0]));
    }
    return all;
  }

  private static java.util.Enumeration<NetworkInterface> networks() throws SocketException {
    return NetworkInterface.getNetworkInterfaces();
  }
}
