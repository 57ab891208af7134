// Serves custom resources on loopback as a cluster does: by the code that does so in every
// kube-apiserver, with an etcd of its own in the folder that it is given. It has no namespaces, no
// pods and no controllers. Once it is ready it writes a line of JSON, and it ends with its standard
// input.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"go.etcd.io/etcd/server/v3/embed"
	"go.opentelemetry.io/otel/trace/noop"
	v1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apiextensions-apiserver/pkg/apiserver"
	"k8s.io/apiextensions-apiserver/pkg/cmd/server/options"
	"k8s.io/apiextensions-apiserver/pkg/generated/openapi"
	"k8s.io/apiserver/pkg/authentication/authenticatorfactory"
	"k8s.io/apiserver/pkg/authentication/user"
	"k8s.io/apiserver/pkg/authorization/authorizer"
	openapinamer "k8s.io/apiserver/pkg/endpoints/openapi"
	genericapiserver "k8s.io/apiserver/pkg/server"
	genericoptions "k8s.io/apiserver/pkg/server/options"
	"k8s.io/apiserver/pkg/util/webhook"
	"k8s.io/client-go/kubernetes/scheme"
	"k8s.io/client-go/rest"
)

const (
	controller = "controller"
	gate       = "gate"
)

// The user of each token. The gate may do only what docs/chaos.md says that it needs.
var tokens = map[string]*user.DefaultInfo{
	"token-of-the-controller": {Name: controller},
	"token-of-the-gate":       {Name: gate},
	"token-without-rights":    {Name: "nobody"},
}

var verbsOfGate = map[string]bool{"get": true, "create": true, "delete": true}

func authorize(_ context.Context, of authorizer.Attributes) (authorizer.Decision, string, error) {
	name := of.GetUser().GetName()
	if name == controller || name == user.APIServerUser || !of.IsResourceRequest() {
		return authorizer.DecisionAllow, "", nil
	}
	if name == gate && verbsOfGate[of.GetVerb()] && of.GetSubresource() == "" {
		return authorizer.DecisionAllow, "", nil
	}
	return authorizer.DecisionDeny, "no role gives this right", nil
}

func main() {
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		os.Exit(0)
	}()
	folder := os.Args[1]
	if err := serve(ctx, startEtcd(folder), folder); err != nil {
		log.Fatal(err)
	}
}

// Gives the address of its clients.
func startEtcd(folder string) string {
	free := []url.URL{{Scheme: "http", Host: "127.0.0.1:0"}}
	config := embed.NewConfig()
	config.Dir = filepath.Join(folder, "etcd")
	config.UnsafeNoFsync = true
	config.LogLevel = "error"
	config.ListenPeerUrls, config.AdvertisePeerUrls = free, free
	config.ListenClientUrls, config.AdvertiseClientUrls = free, free
	config.InitialCluster = config.InitialClusterFromName(config.Name)
	etcd, err := embed.StartEtcd(config)
	if err != nil {
		log.Fatal(err)
	}
	<-etcd.Server.ReadyNotify()
	return "http://" + etcd.Clients[0].Addr().String()
}

func serve(ctx context.Context, etcd, folder string) error {
	config := genericapiserver.NewRecommendedConfig(apiserver.Codecs)
	running := genericoptions.NewServerRunOptions()
	if err := running.ApplyTo(&config.Config); err != nil {
		return err
	}
	recommended := genericoptions.NewRecommendedOptions(
		"/registry", apiserver.Codecs.LegacyCodec(v1.SchemeGroupVersion))
	recommended.Etcd.StorageConfig.Transport.ServerList = []string{etcd}
	if err := recommended.Etcd.ApplyTo(&config.Config); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	secure := recommended.SecureServing
	secure.Listener = listener
	secure.ServerCert.CertDirectory = folder
	loopback := []net.IP{net.IPv4(127, 0, 0, 1)}
	if err := secure.MaybeDefaultWithSelfSignedCerts("localhost", nil, loopback); err != nil {
		return err
	}
	if err := secure.ApplyTo(&config.SecureServing, &config.LoopbackClientConfig); err != nil {
		return err
	}
	config.Authentication.Authenticator = authenticatorfactory.NewFromTokens(tokens, nil)
	config.Authorization.Authorizer = authorizer.AuthorizerFunc(authorize)
	config.MergedResourceConfig = apiserver.DefaultAPIResourceConfigSource()
	config.OpenAPIV3Config = genericapiserver.DefaultOpenAPIV3Config(
		openapi.GetOpenAPIDefinitions,
		openapinamer.NewDefinitionNamer(apiserver.Scheme, scheme.Scheme))
	extensions := apiserver.Config{
		GenericConfig: config,
		ExtraConfig: apiserver.ExtraConfig{
			CRDRESTOptionsGetter: options.NewCRDRESTOptionsGetter(
				*recommended.Etcd, config.ResourceTransformers, config.StorageObjectCountTracker),
			ServiceResolver: webhook.NewDefaultServiceResolver(),
			AuthResolverWrapper: webhook.NewDefaultAuthenticationInfoResolverWrapper(
				nil, nil, config.LoopbackClientConfig, noop.NewTracerProvider()),
		},
	}
	server, err := extensions.Complete().New(genericapiserver.NewEmptyDelegate())
	if err != nil {
		return err
	}
	go func() {
		if err := whenReady(server.GenericAPIServer.LoopbackClientConfig); err != nil {
			log.Fatal(err)
		}
		ca, err := os.ReadFile(secure.ServerCert.CertKey.CertFile)
		if err != nil {
			log.Fatal(err)
		}
		address := fmt.Sprintf("https://%s", listener.Addr())
		_ = json.NewEncoder(os.Stdout).Encode(map[string]string{"server": address, "ca": string(ca)})
	}()
	return server.GenericAPIServer.PrepareRun().RunWithContext(ctx)
}

func whenReady(config *rest.Config) error {
	client, err := rest.HTTPClientFor(config)
	if err != nil {
		return err
	}
	address := strings.TrimSuffix(config.Host, "/") + "/readyz"
	for deadline := time.Now().Add(2 * time.Minute); ; time.Sleep(50 * time.Millisecond) {
		response, err := client.Get(address)
		if err == nil {
			_ = response.Body.Close()
			if response.StatusCode == http.StatusOK {
				return nil
			}
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("not ready: %v", err)
		}
	}
}
