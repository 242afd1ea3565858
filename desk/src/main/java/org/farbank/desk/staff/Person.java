package org.farbank.desk.staff;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;

/** Who is signed in, for Spring Security. What the person may is asked anew at each request. */
record Person(UUID id, String name) implements Principal, Serializable {
  @Serial private static final long serialVersionUID = 1;

  @Override
  public String getName() {
    return name;
  }

  List<GrantedAuthority> authorities() {
    return List.of();
  }
}
