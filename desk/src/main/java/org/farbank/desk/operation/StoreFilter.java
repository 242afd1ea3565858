package org.farbank.desk.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** The same as {@link StoreErrors} for what asks the store before any page does. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoreFilter extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    try {
      rest.doFilter(request, response);
    } catch (DataAccessException | TransactionException e) {
      if (response.isCommitted()) {
        throw e;
      }
      response.reset();
      StoreErrors.page(e).render(null, request, response);
    }
  }
}
