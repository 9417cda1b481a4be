using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Mail;

namespace Recruitment.Applicants.Appointing;

/// <summary>Who hears of an appointment.</summary>
public sealed class AppointmentMails(Letters letters, PersonalTermsRecords terms, CandidateRecords candidates) : IMails
{
    public IEnumerable<IMail> Mails =>
        [
            letters.Mail<AppointmentMail>(ToCandidateAsync),
            letters.MailAboutEach<AppointmentNoticeMail>(ToPersonAsync),
            letters.Mail<PlaceFreedMail>(FreedAsync),
        ];

    /// <summary>Null when who withdrew has been erased.</summary>
    private async Task<Letter?> FreedAsync(MailOrder order, CancellationToken cancellationToken) =>
        await letters.ToPersonAsync(order, cancellationToken) is { About: not null } letter ? letter : null;

    private async Task<Letter?> ToCandidateAsync(MailOrder order, CancellationToken cancellationToken) =>
        await AboutAsync(await letters.ToCandidateAsync(order, cancellationToken), cancellationToken);

    /// <summary>Null when who was appointed has been erased.</summary>
    private async Task<Letter?> ToPersonAsync(MailOrder order, CancellationToken cancellationToken) =>
        await AboutAsync(await letters.ToPersonAsync(order, cancellationToken), cancellationToken);

    private async Task<Letter?> AboutAsync(Letter? letter, CancellationToken cancellationToken)
    {
        if (letter is not { About: { } candidate })
        {
            return null;
        }

        var own = await terms.FindAsync(candidate.Procedure, candidate.Id, cancellationToken);
        return new AppointmentLetter(letter)
        {
            StartsOn = own?.FirstDay ?? letter.Procedure.StartsOn?.Date,
            Agreed = AgreedTerms.Of(letter.Definition, own),
            IsNewStart = own?.NewStart is not null,
            InReserve = (await candidates.SummariesAsync(candidate.Procedure, cancellationToken)).Count(c =>
                c.Status == CandidateStatus.Reserve
            ),
        };
    }
}

/// <summary>A mail about an appointment.</summary>
public sealed record AppointmentLetter : Letter
{
    public AppointmentLetter(Letter letter)
        : base(letter) { }

    /// <summary>First day of work, Europe/Amsterdam.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>What this person agreed to.</summary>
    public required AppointmentTerms Agreed { get; init; }

    /// <summary>How many candidates are in reserve.</summary>
    public required int InReserve { get; init; }

    /// <summary>The first day is another than in the offer.</summary>
    public required bool IsNewStart { get; init; }
}
