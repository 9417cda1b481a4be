using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Passes the client that starts, signals and queries orchestrations.</summary>
public sealed class DurableClientAttribute : InputBindingAttribute
{
    public DurableClientAttribute() { }

    public string? TaskHub { get; set; }

    public string? ConnectionName { get; set; }
}
