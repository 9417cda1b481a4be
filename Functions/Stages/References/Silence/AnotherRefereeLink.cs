using Microsoft.AspNetCore.Http;
using Recruitment.Candidates.References;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Stages.References.Silence;

/// <summary>
/// The candidate's link to name somebody in the place of a referee who does not answer, once the recruiter asks for it.
/// Naming somebody is consent to ask them.
/// </summary>
public sealed class AnotherRefereeLink(ReferenceAccesses accesses, ReferenceRecords references, TimeProvider clock)
    : ILinkPage<AnotherRefereePage, AnotherRefereePageModel>
{
    public const string Name = "another-referee";

    public string Purpose => Name;

    public bool AsksCandidate => true;

    public async Task<AnotherRefereePageModel?> FindAsync(
        Link link,
        HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        await accesses.FindAsync(link, new CandidateId(link.Holder), cancellationToken) is { } access
            ? AnotherRefereePageModel.Of(access, link.About)
            : null;

    public Task<IResult?> InsteadAsync(
        AnotherRefereePageModel page,
        HttpRequest request,
        CancellationToken cancellationToken
    ) => accesses.GoneAsync(page.Access);

    public async Task<LinkAnswer<AnotherRefereePageModel>> AnswerAsync(
        LinkPost post,
        AnotherRefereePageModel page,
        CancellationToken cancellationToken
    )
    {
        if (!page.IsOpen)
        {
            // Naming somebody twice shows who was named the first time.
            return page.Silent is { Ruling.Choice: RefereeChoice.Another }
                ? LinkAnswer.Shown(page)
                : LinkAnswer.TooLate(page);
        }

        var row = ConsentReader.Row(post.Form, page.Row.Ordinal);
        var faults = ConsentReader.FaultsOfAnother(row, page.Access).ToList();
        if (faults.Count > 0)
        {
            return LinkAnswer.Invalid(page with { Faults = faults, Row = row });
        }

        var now = clock.GetUtcNow();
        var kept = await references.ChangeAsync(
            post.Link.Procedure,
            page.Access.Candidate.Id,
            file =>
                file.Find(post.Link.About) is { IsAwaited: true, Ruling: { } asked }
                    ? file.Instead(
                        post.Link.About,
                        asked with
                        {
                            Choice = RefereeChoice.Another,
                            At = now,
                        },
                        row.ToReferee()
                    )
                    : file,
            cancellationToken
        );
        return kept.Find(post.Link.About) is { Ruling: { Choice: RefereeChoice.Another } ruling } && ruling.At == now
            ? LinkAnswer.Recorded<AnotherRefereePageModel>("AnotherRefereeNamed")
            : LinkAnswer.TooLate(page); // the referee answered just now
    }
}

/// <summary>The page on which a candidate names somebody in the place of a referee who does not answer.</summary>
public sealed record AnotherRefereePageModel : IRefereeForm
{
    public required ReferenceAccess Access { get; init; }

    /// <summary>Who did not answer; null when the candidate took the consent back.</summary>
    public Referee? Silent { get; init; }

    /// <summary>Who is named: as posted and refused, empty at first.</summary>
    public required RefereeRow Row { get; init; }
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    /// <summary>Whether somebody is still asked for.</summary>
    public required bool IsOpen { get; init; }

    public static AnotherRefereePageModel Of(ReferenceAccess access, string silent) =>
        new()
        {
            Access = access,
            Silent = access.File.Find(silent),
            Row = new RefereeRow(access.File.NextOrdinal, "", "", ""),
            IsOpen =
                access.Phase == ReferencePhase.Answers
                && access.File.Find(silent) is { IsAwaited: true, Ruling.Choice: RefereeChoice.AskCandidate },
        };
}
