package org.farbank.desk.staff;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.farbank.desk.Settings;
import org.farbank.desk.audit.Audit;
import org.farbank.desk.store.Store;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.WebAuthnConfigurer;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** Spring Security's routes for passkeys over our store, with our pages instead of its own. */
@Configuration(proxyBeanMethods = false)
class PasskeySignIn {
  private final String host;
  private final String scheme;

  /** Filled once the port is known. */
  private final Set<String> origins = ConcurrentHashMap.newKeySet();

  PasskeySignIn(Settings settings) {
    this.host = host(settings);
    this.scheme = settings.loopback() ? "http" : "https";
  }

  /** The host that passkeys are bound to. Browsers take a name there, not an address. */
  static String host(Settings settings) {
    return settings.loopback() ? "localhost" : settings.address();
  }

  @EventListener
  void listening(WebServerInitializedEvent event) {
    origins.add(scheme + "://" + host + ":" + event.getWebServer().getPort());
  }

  @Bean
  PublicKeyCredentialUserEntityRepository passkeyPeople(Store store) {
    return new JdbcPublicKeyCredentialUserEntityRepository(new JdbcTemplate(store.source()));
  }

  @Bean
  UserCredentialRepository passkeyStore(Store store) {
    return new JdbcUserCredentialRepository(new JdbcTemplate(store.source()));
  }

  @Bean
  WebAuthnRelyingPartyOperations passkeyRules(
      PublicKeyCredentialUserEntityRepository people, UserCredentialRepository keys, Audit audit) {
    return new Rules(
        people,
        keys,
        PublicKeyCredentialRpEntity.builder().id(host).name("Farbank").build(),
        origins,
        audit);
  }

  /** The device asks its owner each time (PIN, finger), and knows whose the passkey is. */
  private static final class Rules extends Webauthn4JRelyingPartyOperations {
    private final PublicKeyCredentialUserEntityRepository people;
    private final Audit audit;

    Rules(
        PublicKeyCredentialUserEntityRepository people,
        UserCredentialRepository keys,
        PublicKeyCredentialRpEntity desk,
        Set<String> origins,
        Audit audit) {
      super(people, keys, desk, origins);
      this.people = people;
      this.audit = audit;
      setCustomizeRequestOptions(o -> o.userVerification(UserVerificationRequirement.REQUIRED));
      setCustomizeCreationOptions(
          options ->
              options.authenticatorSelection(
                  AuthenticatorSelectionCriteria.builder()
                      .residentKey(ResidentKeyRequirement.REQUIRED)
                      .userVerification(UserVerificationRequirement.REQUIRED)
                      .build()));
    }

    @Override
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
      var added = super.registerCredential(request);
      var person = people.findById(added.getUserEntityUserId());
      audit.record(person == null ? "" : person.getName(), "added-passkey", "");
      return added;
    }
  }

  /** Adds the routes. */
  static void routes(WebAuthnConfigurer<HttpSecurity> passkeys, SignedIn signedIn) {
    passkeys
        .disableDefaultRegistrationPage(true)
        .withObjectPostProcessor(
            new ObjectPostProcessor<WebAuthnAuthenticationFilter>() {
              @Override
              public <O extends WebAuthnAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationSuccessHandler(signedIn::byPasskey);
                // as for passphrases: a new session id and a new token for forms
                filter.setSessionAuthenticationStrategy(
                    new CompositeSessionAuthenticationStrategy(
                        List.of(
                            new ChangeSessionIdAuthenticationStrategy(),
                            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository()))));
                return filter;
              }
            });
  }
}
