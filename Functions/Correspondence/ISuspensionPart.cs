using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Correspondence;

/// <summary>
/// A part of the app with people who expect something at a time that a suspension may cross. Both may be asked again, to
/// complete what was cut off.
/// </summary>
public interface ISuspensionPart
{
    /// <summary>What is to be told at once.</summary>
    Task<IReadOnlyList<MailOrder>> SuspendedAsync(
        Procedure procedure,
        Suspension suspension,
        CancellationToken cancellationToken
    );

    /// <summary>Plans anew what passed meanwhile, before anything goes on; answers what is to be told.</summary>
    /// <param name="until">When it ended, UTC.</param>
    Task<IReadOnlyList<MailOrder>> ResumedAsync(
        Procedure procedure,
        Suspension suspension,
        DateTimeOffset until,
        CancellationToken cancellationToken
    );
}
