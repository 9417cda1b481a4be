using Recruitment.Embedded.Durable.History;

namespace Recruitment.Embedded.Durable.Poison;

/// <summary>Why an instance is parked: something of it ended the process again and again.</summary>
internal sealed class PoisonException : Exception
{
    private PoisonException(string what, int runs)
        : base(
            $"The process ended {runs} times in a row while {what} ran. It is not run again until the instance is resumed."
        ) => (What, Runs) = (what, runs);

    public string What { get; }

    public int Runs { get; }

    public static PoisonException Of(ActivityPoisoned poisoned) => new(poisoned.Activity.ToString(), poisoned.Runs);

    public static PoisonException OfTurn(InstanceHeader instance, int runs) =>
        new($"a turn of orchestrator '{instance.Name}'", runs);
}
