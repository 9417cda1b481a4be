using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Candidates.Terms;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Stages.Offer.Terms;

/// <summary>The link with which human resources or the recruiter fixes the terms for a candidate, and changes them while the offer waits.</summary>
public sealed class TermsLink(ITermsDesk desk) : ILinkPage<TermsPage, TermsPageModel>
{
    public const string Name = TermsAddress.Purpose;

    public string Purpose => Name;

    public async Task<TermsPageModel?> FindAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        var file = await desk.FindAsync(link.Procedure, new CandidateId(link.About), cancellationToken);
        return file is null || !TermsPeople.MayFix(file.Definition.People, new PersonId(link.Holder))
            ? null
            : new TermsPageModel
            {
                File = file,
                IsOpen = file.IsOpen && file.Step == link.Step,
                Fields = TermsFields.Of(file.Draft),
                FixedBy = file.Terms?.Latest is { } latest
                    ? file.Definition.People.Find(file.Definition.People.Current(latest.FixedBy))?.Name
                    : null,
            };
    }

    public async Task<LinkAnswer<TermsPageModel>> AnswerAsync(
        LinkPost post,
        TermsPageModel page,
        CancellationToken cancellationToken
    )
    {
        var fields = TermsFields.Of(post.Form);
        var (draft, misread) = fields.Read();
        if (!page.IsOpen || post.Text(TermsFields.Version) != page.Number)
        {
            // Fixing the same twice shows what was recorded the first time.
            return page.File.Terms?.Latest is { } latest && IsSame(latest, draft)
                ? LinkAnswer.Shown(page with { IsFixed = true })
                : LinkAnswer.TooLate(page with { IsLate = page.IsOpen });
        }

        var faults = misread.Count > 0 ? misread : page.File.Faults(draft);
        if (faults.Count > 0)
        {
            return LinkAnswer.Invalid(page with { Fields = fields, Faults = Errors(faults) });
        }

        var by = new PersonId(post.Link.Holder);
        var kept = await desk.FixAsync(page.File, draft, by, cancellationToken);
        return kept.Number == page.File.Number
            ? LinkAnswer.TooLate(page with { IsOpen = false })
            : LinkAnswer.Recorded("TermsFixed", Shown(page, kept));
    }

    private static IReadOnlyList<FormError> Errors(IEnumerable<Fault> faults) =>
        [.. faults.Select(fault => new FormError(fault.Pointer.TrimStart('/'), FaultTexts.Of(fault)))];

    private static TermsPageModel Shown(TermsPageModel page, TermsFile kept) =>
        page with
        {
            File = kept,
            IsFixed = true,
            Fields = TermsFields.Of(kept.Draft),
        };

    private static bool IsSame(TermsVersion version, TermsDraft draft) =>
        draft.Start is not null && TermsRules.Version(draft, version.FixedBy, version.FixedAt) == version;
}

/// <summary>The page on which the terms for a candidate are fixed.</summary>
public sealed record TermsPageModel
{
    public required TermsFile File { get; init; }

    /// <summary>Whether terms can be fixed with this link.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>What the form shows.</summary>
    public required TermsFields Fields { get; init; }

    /// <summary>Name of who fixed the last version.</summary>
    public string? FixedBy { get; init; }

    /// <summary>They have just been fixed.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Somebody fixed others since the form was opened.</summary>
    public bool IsLate { get; init; }

    /// <summary>What was wrong with what was posted.</summary>
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    public Brand Brand => File.Definition.Organisation.Brand;
    public Vacancy Vacancy => File.Definition.Vacancy;
    public AppointmentTerms Offered => File.Bounds.Offered;

    /// <summary>The number of versions that the form goes on from.</summary>
    public string Number => File.Number.ToString(CultureInfo.InvariantCulture);
}
