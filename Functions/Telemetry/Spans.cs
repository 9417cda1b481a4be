using System.Diagnostics;
using Recruitment.Records;

namespace Recruitment.Telemetry;

/// <summary>
/// The app's own spans, where the hosts make none: within a request, an activity or a trigger. Tags hold ids only.
/// </summary>
public static class Spans
{
    public const string Source = "Recruitment";

    private static readonly ActivitySource Own = new(Source);

    /// <summary>Null when nobody listens; the caller disposes of it.</summary>
    public static Activity? Begin(string name, ProcedureId procedure) =>
        Own.StartActivity(name)?.SetTag("recruitment.procedure", procedure.Value);

    /// <summary>Says that what the span is of failed. The message of the fault stays away: it may tell more than ids.</summary>
    public static void Fail(this Activity? span, Exception fault)
    {
        var type = fault.GetType().FullName;
        span?.SetTag("error.type", type).SetStatus(ActivityStatusCode.Error, type);
    }
}
