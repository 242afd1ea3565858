package org.farbank.desk.staff;

import java.util.List;
import java.util.Optional;
import org.farbank.desk.Settings;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Accounts;
import org.farbank.desk.account.Cost;
import org.farbank.desk.certificate.Certificates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginEmbedderPolicyHeaderWriter.CrossOriginEmbedderPolicy;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** How people sign in, and the headers of every page. */
@Configuration(proxyBeanMethods = false)
class SignIn {
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  @Bean
  PasswordEncoder encoder(Cost cost) {
    return new Argon2PasswordEncoder(16, 32, 4, cost.memory(), cost.passes());
  }

  /** Asked after a passkey fits: whether its person may still come in. */
  @Bean
  UserDetailsService people(Accounts accounts) {
    return name ->
        accounts
            .named(name)
            .filter(Account::active)
            .map(account -> new User(account.name(), "", List.of()))
            .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }

  @Bean
  AuthenticationManager passphrase(Accounts accounts, PasswordEncoder encoder, Door door) {
    return new ProviderManager(new Passphrases(accounts, encoder, door));
  }

  /** Names of other hosts that lead to this machine are not answered (DNS rebinding). */
  @Bean
  HttpFirewall firewall(Settings settings) {
    var firewall = new StrictHttpFirewall();
    if (settings.loopback()) {
      firewall.setAllowedHostnames(
          List.of("localhost", "127.0.0.1", "::1", "[::1]", settings.address())::contains);
    }
    return firewall;
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      Accounts accounts,
      Optional<Certificates> certificates,
      SignedIn signedIn,
      AuthenticationManager passphrase) {
    http.authenticationManager(passphrase)
        .addFilterBefore(
            new Arrival(accounts, certificates), UsernamePasswordAuthenticationFilter.class)
        .authorizeHttpRequests(
            // what is allowed to whom is the Gate's alone; here only: signed in or not
            routes ->
                routes
                    .requestMatchers(
                        "/sign-in", "/first", "/welcome/**", "/*.css", "/*.js", "/*.svg", "/error")
                    .permitAll()
                    .requestMatchers("/metrics") // decides by itself
                    .permitAll()
                    .requestMatchers("/webauthn/authenticate/options", "/login/webauthn")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .usernameParameter("name")
                    .passwordParameter("passphrase")
                    .authenticationDetailsSource(Caller::of)
                    .successHandler(signedIn::byPassphrase)
                    .failureHandler(SignedIn::refused))
        .exceptionHandling(SessionEnded::answer)
        .logout(
            out ->
                out.logoutUrl("/sign-out")
                    .logoutSuccessUrl("/sign-in?out")
                    .deleteCookies("__Host-desk"))
        .headers(SignIn::headers);
    return http.webAuthn(passkeys -> PasskeySignIn.routes(passkeys, signedIn)).build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
        .crossOriginOpenerPolicy(p -> p.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginEmbedderPolicy(p -> p.policy(CrossOriginEmbedderPolicy.REQUIRE_CORP))
        .crossOriginResourcePolicy(p -> p.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }
}
