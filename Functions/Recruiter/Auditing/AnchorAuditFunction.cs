using Microsoft.Extensions.Logging;
using Recruitment.Audit.Anchors;

namespace Recruitment.Recruiter.Auditing;

/// <summary>
/// Every night: anchors the audit chains that changed, and sends a mail of it where a setting says to whom. A night that
/// was missed is in the anchor of the next.
/// </summary>
public sealed partial class AnchorAuditFunction(
    AuditAnchoring anchoring,
    AnchorMails mails,
    ILogger<AnchorAuditFunction> logger
)
{
    [Function(nameof(AnchorAuditFunction))]
    public async Task RunAsync([TimerTrigger("0 15 3 * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        try
        {
            if (await anchoring.RunAsync(cancellationToken) is { } anchor)
            {
                await mails.SendAsync(anchor, cancellationToken);
            }
        }
        catch (InvalidDataException broken)
        {
            NotAnchored(logger, broken.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Audit chains are not anchored: {Reason} See docs/operations.md")]
    private static partial void NotAnchored(ILogger logger, string reason);
}
