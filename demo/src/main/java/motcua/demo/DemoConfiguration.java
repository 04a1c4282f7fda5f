package motcua.demo;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** What the demo province adds to the product. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = DemoConfiguration.class)
class DemoConfiguration {}
