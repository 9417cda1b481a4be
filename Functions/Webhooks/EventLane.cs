using Recruitment.Records;

namespace Recruitment.Webhooks;

/// <summary>
/// The events of one procedure to one endpoint. They are sent one after another, in the order in which they happened;
/// lanes do not wait for each other. Input of <see cref="SendEventsOrchestration"/>.
/// </summary>
/// <param name="Endpoint">Name of the endpoint.</param>
public sealed record EventLane(string Endpoint, ProcedureId Procedure)
{
    /// <summary>
    /// Does not begin with the procedure's id, by which its own orchestrations are suspended and ended: that it was
    /// suspended is told all the same.
    /// </summary>
    public string InstanceId => $"{InstancesOf(Endpoint)}{Procedure}";

    /// <summary>What the instance ids of all lanes of an endpoint start with.</summary>
    public static string InstancesOf(string endpoint) => $"webhook-{endpoint}-";
}
