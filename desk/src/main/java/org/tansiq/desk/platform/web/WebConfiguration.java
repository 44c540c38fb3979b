package org.tansiq.desk.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  /// Files of letters say which letters they are written in.
  private static final HandlerInterceptor LETTERED =
      new HandlerInterceptor() {
        @Override
        public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
          response.setCharacterEncoding("UTF-8");
          return true;
        }
      };

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  WebMvcRegistrations pagesInOneMoment(PageMoments moments) {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new OneMoment(moments);
      }
    };
  }

  @Bean
  WebMvcConfigurer deskMvc(
      WhoAndWhere whoAndWhere, LanguageChoice languageChoice, FormRules forms) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(whoAndWhere);
      }

      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry
            .addInterceptor(languageChoice)
            .excludePathPatterns("/assets/**", ForPrograms.PATHS);
        registry.addInterceptor(LETTERED).addPathPatterns("/assets/*.css", "/assets/*.js");
        registry.addInterceptor(forms).excludePathPatterns("/assets/**");
        // The last, because a page's moment begins there.
        registry.addInterceptor(whoAndWhere).excludePathPatterns("/assets/**", ForPrograms.PATHS);
      }

      @Override
      public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry
            .addResourceHandler("/assets/**")
            .addResourceLocations("classpath:/static/assets/")
            .setCacheControl(CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic());
      }
    };
  }
}
