/*
 * The same load in the words of each tool: 20 requests a second for `seconds` seconds, all of them
 * `GET /products`.
 */
export const perSecond = 20
export const seconds = 12

export const scripts: Readonly<Record<string, string>> = {
  'load.js': `import http from 'k6/http'
export const options = { scenarios: { shop: { executor: 'constant-arrival-rate', rate: ${perSecond}, timeUnit: '1s', duration: '${seconds}s', preAllocatedVUs: 50 } } }
export default () => { http.get(__ENV.BASE_URL + '/products') }
`,
  'locustfile.py': `from locust import FastHttpUser, constant_throughput, task
class Shop(FastHttpUser):
    wait_time = constant_throughput(1)
    @task
    def products(self):
        self.client.get("/products")
`,
  'artillery.yml': `config: { phases: [{ duration: ${seconds}, arrivalRate: ${perSecond} }] }
scenarios: [{ flow: [{ get: { url: /products } }] }]
`,
  'plan.jmx': `<?xml version="1.0" encoding="UTF-8"?>
<jmeterTestPlan version="1.2" properties="5.0" jmeter="5.6.3"><hashTree>
<TestPlan guiclass="TestPlanGui" testclass="TestPlan" testname="shop"/><hashTree>
<ThreadGroup guiclass="ThreadGroupGui" testclass="ThreadGroup" testname="users">
  <elementProp name="ThreadGroup.main_controller" elementType="LoopController"><intProp name="LoopController.loops">-1</intProp></elementProp>
  <stringProp name="ThreadGroup.num_threads">${perSecond}</stringProp><stringProp name="ThreadGroup.ramp_time">1</stringProp>
  <boolProp name="ThreadGroup.scheduler">true</boolProp><stringProp name="ThreadGroup.duration">${seconds}</stringProp>
</ThreadGroup><hashTree>
<ConstantThroughputTimer guiclass="TestBeanGUI" testclass="ConstantThroughputTimer" testname="pace"><intProp name="calcMode">0</intProp><doubleProp><name>throughput</name><value>60.0</value></doubleProp></ConstantThroughputTimer><hashTree/>
<HTTPSamplerProxy guiclass="HttpTestSampleGui" testclass="HTTPSamplerProxy" testname="GET /products">
  <elementProp name="HTTPsampler.Arguments" elementType="Arguments"><collectionProp name="Arguments.arguments"/></elementProp>
  <stringProp name="HTTPSampler.domain">shop.example</stringProp><stringProp name="HTTPSampler.protocol">https</stringProp>
  <stringProp name="HTTPSampler.path">/products</stringProp><stringProp name="HTTPSampler.method">GET</stringProp>
  <boolProp name="HTTPSampler.use_keepalive">true</boolProp>
</HTTPSamplerProxy><hashTree/>
</hashTree></hashTree></hashTree></jmeterTestPlan>
`,
  'Shop.java': `import static io.gatling.javaapi.core.CoreDsl.*;
import static io.gatling.javaapi.http.HttpDsl.*;
import io.gatling.javaapi.core.*;
public class Shop extends Simulation {
  {
    setUp(scenario("shop").exec(http("GET /products").get("/products")).injectOpen(constantUsersPerSec(${perSecond}).during(${seconds})))
      .protocols(http.baseUrl(System.getenv("BASE_URL")).shareConnections());
  }
}
`,
}

const gates = `rate: ${perSecond}/s, duration: ${seconds - 2}s, requests: [GET /products]`

/** `load` of a config, and the tool that has to be there. */
export const engines: readonly { title: string; tool?: string; load: string }[] = [
  { title: "the gate's own", load: gates },
  { title: "the gate's load on k6", tool: 'k6', load: `engine: k6, ${gates}` },
  {
    title: 'k6',
    tool: 'k6',
    load: 'k6: { script: load.js, env: { BASE_URL: $target } }',
  },
  { title: 'JMeter', tool: 'jmeter', load: 'jmeter: { plan: plan.jmx }' },
  {
    title: 'Gatling',
    tool: 'gatling',
    load: 'gatling: { command: ./gatling, simulation: Shop, env: { BASE_URL: $target } }',
  },
  {
    title: 'Locust',
    tool: 'locust',
    load: `locust: { file: locustfile.py, users: ${perSecond}, spawn-rate: ${perSecond} }, duration: ${seconds - 2}s`,
  },
  { title: 'Artillery', tool: 'artillery', load: 'artillery: { script: artillery.yml }' },
]
