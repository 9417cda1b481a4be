using Microsoft.AspNetCore.Http;
using Recruitment.Candidates.References;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Stages.References;

/// <summary>
/// The candidate's link to say whether referees may be asked, and whom. Consent can be given until the wait for it
/// closes, and taken back as long as the stage lasts: what referees told goes with it.
/// </summary>
public sealed class ConsentLink(ReferenceAccesses accesses, ReferenceRecords references, TimeProvider clock)
    : ILinkPage<ConsentPage, ConsentPageModel>
{
    public const string Name = "reference-consent";

    /// <summary>The form's field, and what it can be; with consent <c>name-1</c>, <c>email-1</c>, <c>relation-1</c>, …</summary>
    public const string ChoiceField = "choice";
    public const string Consent = "consent";
    public const string Refuse = "refuse";

    public string Purpose => Name;

    public bool AsksCandidate => true;

    public async Task<ConsentPageModel?> FindAsync(
        Link link,
        HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        await accesses.FindAsync(link, new CandidateId(link.Holder), cancellationToken) is { } access
            ? ConsentPageModel.Of(access)
            : null;

    public Task<IResult?> InsteadAsync(
        ConsentPageModel page,
        HttpRequest request,
        CancellationToken cancellationToken
    ) => accesses.GoneAsync(page.Access);

    public async Task<LinkAnswer<ConsentPageModel>> AnswerAsync(
        LinkPost post,
        ConsentPageModel page,
        CancellationToken cancellationToken
    )
    {
        var choice = post.Text(ChoiceField);
        if (page.Access.Phase is null || (choice == Consent && !page.IsOpen))
        {
            return LinkAnswer.TooLate(page);
        }

        if (choice == Refuse)
        {
            return await RecordAsync("ReferencesRefused", Refused);
        }

        var rows = ConsentReader.Rows(post.Form, page.Access.Plan.PerCandidate);
        IReadOnlyList<FormError> faults =
            choice == Consent
                ? [.. ConsentReader.Faults(rows, page.Access.Candidate.Email)]
                : [new FormError(Consent, ReferenceTexts.Resources["NothingChosen"])];
        return faults.Count > 0
            ? LinkAnswer.Invalid(page with { Faults = faults, Choice = choice, Rows = rows })
            : await RecordAsync("ReferencesConsented", file => Consented(file, rows));

        async Task<LinkAnswer<ConsentPageModel>> RecordAsync(string what, Func<ReferenceFile, ReferenceFile> change)
        {
            var (procedure, id) = (post.Link.Procedure, page.Access.Candidate.Id);
            var file = await references.ChangeAsync(procedure, id, change, cancellationToken);
            return LinkAnswer.Recorded(
                what,
                ConsentPageModel.Of(page.Access with { File = file }) with
                {
                    JustRecorded = true,
                }
            );
        }
    }

    private ReferenceFile Refused(ReferenceFile file) =>
        file.Consents == false
            ? file
            : new ReferenceFile
            {
                Candidate = file.Candidate,
                Consents = false,
                ConsentAt = clock.GetUtcNow(),
            };

    private ReferenceFile Consented(ReferenceFile file, IReadOnlyList<RefereeRow> rows)
    {
        var referees = ConsentReader.Referees(rows);
        return file.Consents == true && file.Referees.SequenceEqual(referees)
            ? file
            : new ReferenceFile
            {
                Candidate = file.Candidate,
                Consents = true,
                ConsentAt = clock.GetUtcNow(),
                Referees = referees,
            };
    }
}

/// <summary>The page on which a candidate says whether referees may be asked.</summary>
public sealed record ConsentPageModel : IRefereeForm
{
    public required ReferenceAccess Access { get; init; }
    public required IReadOnlyList<RefereeRow> Rows { get; init; }

    /// <summary>What is chosen in the form: recorded, or posted and refused.</summary>
    public string? Choice { get; init; }
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    /// <summary>The choice was recorded just now.</summary>
    public bool JustRecorded { get; init; }

    /// <summary>Consent can be given or changed.</summary>
    public bool IsOpen => Access.Phase == ReferencePhase.Consent;

    /// <summary>Consent was given, and can still be taken back.</summary>
    public bool CanTakeBack => !IsOpen && Access is { Phase: not null, File.Consents: true };

    public static ConsentPageModel Of(ReferenceAccess access) =>
        new()
        {
            Access = access,
            Rows = ConsentReader.Rows(access.File, access.Plan.PerCandidate),
            Choice = access.File.Consents switch
            {
                true => ConsentLink.Consent,
                false => ConsentLink.Refuse,
                null => null,
            },
        };
}
