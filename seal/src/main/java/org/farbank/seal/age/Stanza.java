package org.farbank.seal.age;

import com.exceptionfactory.jagged.RecipientStanza;
import java.util.List;

/** One way to the file key in an age header: {@code -> type arguments…} and a body. */
record Stanza(String type, List<String> arguments, byte[] body) implements RecipientStanza {
  @Override
  public String getType() {
    return type;
  }

  @Override
  public List<String> getArguments() {
    return arguments;
  }

  @Override
  public byte[] getBody() {
    return body;
  }
}
