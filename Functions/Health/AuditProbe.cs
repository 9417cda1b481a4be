using Recruitment.Audit;

namespace Recruitment.Health;

/// <summary>Whether the audit chains that changed lately hold.</summary>
public sealed class AuditProbe(AuditWatch watch, AuditVerifier verifier) : Probe
{
    protected override async Task<string> LookAsync(CancellationToken cancellationToken)
    {
        var broken = await watch.LookAsync(cancellationToken);
        return broken.Count > 0 ? throw new InvalidDataException($"Audit chains that do not hold: {broken.Count}.")
            : verifier.AnchorsBrokenAt is { } anchor
                ? throw new InvalidDataException($"Anchor {anchor} of the audit chains was changed, or is missing.")
            : "The audit chains that changed hold.";
    }

    protected override string Complain(Exception fault) =>
        fault is InvalidDataException
            ? $"{fault.Message} scripts/verify-audit tells which, and where."
            : "The audit chains cannot be read.";
}
