package org.farbank.desk.web;

import org.farbank.desk.account.Gate;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The gate stands before every route. */
@Configuration(proxyBeanMethods = false)
class Web implements WebMvcConfigurer {
  private final Gate gate;

  Web(Gate gate) {
    this.gate = gate;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(gate).order(0);
  }
}
