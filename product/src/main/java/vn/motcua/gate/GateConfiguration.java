package vn.motcua.gate;

import org.apache.catalina.session.ManagerBase;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.motcua.ui.Messages;

/** Puts the gate's parts where they stand: in the server, before the filters, before each handler. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AddressSettings.class, ConnectionSettings.class, JudgementSettings.class})
class GateConfiguration {
    /** Sessions are people who signed in or are about to; each takes some kilobytes. */
    private static final int SESSIONS_MAX = 20_000;

    @Bean
    Doors doors() {
        return Doors.read();
    }

    @Bean
    InFlight inFlight(AddressSettings addresses) {
        return InFlight.shareOfHeap(new Addresses(addresses.trustedProxies())::isTrusted);
    }

    @Bean
    Judgements judgements(JudgementSettings settings) {
        return settings.judgements();
    }

    @Bean
    WebMvcConfigurer textGate(Doors doors, Messages messages) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new TextGate(doors, messages)).excludePathPatterns("/error", "/assets/**");
            }
        };
    }

    @Bean
    WebMvcRegistrations doorsByAddress() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new DoorsByAddress();
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> frontDoor(
            ConnectionSettings connections, AddressSettings addresses) {
        var proxies = new Addresses(addresses.trustedProxies());
        return server -> {
            server.setProtocol(FrontDoor.class.getName());
            server.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof FrontDoor door) {
                    door.keep(new Callers(connections.perAddress(), proxies::isTrusted), connections.headersWithin());
                }
            });
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverAtTheGate(
            Doors doors, InFlight inFlight, AddressSettings addresses) {
        var proxies = new Addresses(addresses.trustedProxies());
        return server -> {
            server.addEngineValves(new BodyMeter(doors, inFlight, proxies));
            // Who asks before sending hears a refusal before sending.
            server.addConnectorCustomizers(connector -> {
                connector.setProperty("continueResponseTiming", "onRead");
                connector.setMaxPostSize(Load.TEXTS_BYTES_MAX);
                // The gate refuses it: the server would do so with methods that no address has.
                connector.setAllowTrace(true);
            });
            server.addContextCustomizers(context -> {
                if (context.getManager() instanceof ManagerBase sessions) {
                    sessions.setMaxActiveSessions(SESSIONS_MAX);
                }
                if (context.getParent() instanceof org.apache.catalina.core.StandardHost host) {
                    host.setErrorReportValveClass(PlainErrors.class.getName());
                }
            });
        };
    }
}
