using Recruitment.Definition;
using Recruitment.Procedures.Clocks;

namespace Recruitment.Recruiter.Clocks;

/// <summary>What people read of a clock.</summary>
public static class ClockTexts
{
    private static readonly Texts Resources = new(typeof(ClockTexts));

    /// <summary>What must be done.</summary>
    public static string Title(ClockKind kind) => Resources[$"{kind}"];

    /// <summary>What the recruiter can do.</summary>
    public static string Advice(ClockKind kind) => Resources[$"{kind}Advice"];

    /// <summary>Where the period comes from.</summary>
    public static string Source(ClockKind kind, ClockSettings settings) =>
        kind switch
        {
            ClockKind.Acknowledgement or ClockKind.Rejection or ClockKind.Complaint => CodesOf(settings),
            ClockKind.Erasure => Resources["ErasureSource"],
            _ => Resources["TypicalSource"],
        };

    /// <summary>The recruitment codes that the periods are of; an organisation's own as it names them.</summary>
    public static string CodesOf(ClockSettings settings) =>
        settings.Edition == ClockSettings.DefaultEdition ? Resources["Codes"] : settings.Edition;

    /// <summary>For how many it runs.</summary>
    public static string Waiting(ClockKind kind, int waiting)
    {
        var noun = kind == ClockKind.Complaint ? "Complaint" : "Candidate";
        return waiting == 1 ? Resources[$"One{noun}"] : Resources.With($"Some{noun}s", waiting);
    }

    /// <summary>What is left until the last day.</summary>
    public static string Left(DateTimeOffset due, DateTimeOffset now) =>
        RunningClock.DaysLeft(due, now) switch
        {
            < 0 => Resources["Over"],
            0 => Resources["Today"],
            1 => Resources["OneDay"],
            var days => Resources.With("SomeDays", days),
        };
}
