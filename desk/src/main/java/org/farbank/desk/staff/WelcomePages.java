package org.farbank.desk.staff;

import org.farbank.desk.account.Anyone;
import org.farbank.desk.web.Page;
import org.farbank.desk.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Taking up an account by the link of an invitation. */
@Controller
class WelcomePages {
  private final Staff staff;

  WelcomePages(Staff staff) {
    this.staff = staff;
  }

  @Anyone
  @GetMapping("/welcome/{word}")
  Page welcome(@PathVariable String word) {
    return Page.of("account/welcome.jte", "name", staff.invited(word).name(), "word", word);
  }

  @Anyone
  @PostMapping("/welcome/{word}")
  RedirectView takeUp(
      @PathVariable String word, @RequestParam String passphrase, @RequestParam String language) {
    staff.takeUp(word, passphrase, Texts.LANGUAGES.contains(language) ? language : "en");
    return new RedirectView("/sign-in?welcome");
  }
}
