import { addressOn, revealed } from "./shared-common.js";
import { BrokerError, Cluster, LinkError, accessOf } from "./shared-engines-embedded-protocols-kafka-broker-address.js";
// build/engines/embedded/protocols/kafka/describe-topic.js
async function describeTopic({ kafka }, deployed) {
	const { options } = await deployed.reach(addressOn("kafka", kafka.brokers[0], deployed.url));
	const cluster = new Cluster(accessOf(revealed(kafka), deployed.url), options);
	try {
		const { partitions } = await cluster.topic(kafka.topic);
		return partitions.every(({ leader }) => leader !== void 0) ? { kind: "topic" } : {
			kind: "refused",
			code: "LEADER_NOT_AVAILABLE"
		};
	} catch (error) {
		if (error instanceof BrokerError) return {
			kind: "refused",
			code: error.code
		};
		if (error instanceof LinkError) return {
			kind: "failed",
			message: error.message
		};
		throw error;
	} finally {
		cluster.close();
	}
}
export { describeTopic };
