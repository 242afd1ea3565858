package org.farbank.desk.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.farbank.desk.audit.Audit;
import org.farbank.seal.age.Unopened;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
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
  PasswordEncoder encoder() {
    // RFC 9106's second recommended choice: 64 MiB, three passes, four lanes
    return new Argon2PasswordEncoder(16, 32, 4, 1 << 16, 3);
  }

  @Bean
  UserDetailsService people(Accounts accounts) {
    return name -> {
      var account =
          accounts.named(name).orElseThrow(() -> new UsernameNotFoundException("no such account"));
      String hash =
          accounts
              .hash(account.id())
              .orElseThrow(() -> new UsernameNotFoundException("not taken up"));
      return new Person(account.id(), account.name(), hash, account.active());
    };
  }

  @Bean
  SecurityFilterChain chain(HttpSecurity http, Accounts accounts, Audit audit) throws Exception {
    return http.authorizeHttpRequests(
            // what is allowed to whom is the Gate's alone; here only: signed in or not
            routes ->
                routes
                    .requestMatchers(
                        "/sign-in", "/first", "/welcome/**", "/*.css", "/*.js", "/*.svg", "/error")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .usernameParameter("name")
                    .passwordParameter("passphrase")
                    .successHandler(
                        (request, response, who) -> in(request, response, who, accounts, audit))
                    .failureUrl("/sign-in?again"))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                    .crossOriginOpenerPolicy(p -> p.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                    .crossOriginEmbedderPolicy(
                        p -> p.policy(CrossOriginEmbedderPolicy.REQUIRE_CORP))
                    .crossOriginResourcePolicy(
                        p -> p.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
        .build();
  }

  private static void in(
      HttpServletRequest request,
      HttpServletResponse response,
      Authentication who,
      Accounts accounts,
      Audit audit)
      throws IOException {
    var account = accounts.named(who.getName()).orElseThrow();
    try {
      var identity = accounts.unlock(account.id(), request.getParameter("passphrase"));
      Unlocked.keep(request.getSession(), identity);
    } catch (Unopened e) {
      throw new IOException("an account's key does not open under its passphrase", e);
    }
    audit.record(account.name(), "signed-in", "");
    response.sendRedirect("/");
  }
}
