module chaos-definitions

go 1.26.0

require (
	github.com/argoproj/argo-rollouts v1.8.3
	github.com/chaos-mesh/chaos-mesh v0.9.1-0.20260902003049-47411975a8cb
)
