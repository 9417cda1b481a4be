using Microsoft.AspNetCore.Http;
using Recruitment.Calendar;
using Recruitment.Candidates.References;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Stages.References.Silence;

/// <summary>
/// The link with which the recruiter decides about a referee who does not answer: more time, somebody else whom the
/// candidate names, or going on without this reference. Until the recruiter does, there is more time again and again.
/// </summary>
public sealed class SilentRefereeLink(
    ReferenceAccesses accesses,
    ReferenceRecords references,
    RecordStore records,
    TimeProvider clock
) : ILinkPage<SilentRefereePage, SilentRefereePageModel>
{
    public const string Name = "silent-referee";

    public string Purpose => Name;

    public async Task<SilentRefereePageModel?> FindAsync(
        Link link,
        HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        new PersonId(link.Holder) == People.RecruiterId
        && await accesses.FindAsync(link, new CandidateId(link.About), cancellationToken) is { } access
            ? SilentRefereePageModel.Of(access)
            : null;

    public Task<IResult?> InsteadAsync(
        SilentRefereePageModel page,
        HttpRequest request,
        CancellationToken cancellationToken
    ) => accesses.GoneAsync(page.Access);

    public async Task<LinkAnswer<SilentRefereePageModel>> AnswerAsync(
        LinkPost post,
        SilentRefereePageModel page,
        CancellationToken cancellationToken
    )
    {
        if (!page.IsOpen)
        {
            // Deciding twice shows what was recorded the first time.
            return page.Access.File.Rulings.Any() ? LinkAnswer.Shown(page) : LinkAnswer.TooLate(page);
        }

        var form = SilentRefereeForm.Read(post.Form, page.Access.File);
        var now = clock.GetUtcNow();
        var faults = form.Faults(page.Access, DutchTime.DayOf(now)).ToList();
        if (faults.Count > 0 || form is not { Referee: { } silent, Choice: { } choice, Reason: { } reason })
        {
            return LinkAnswer.Invalid(page with { Faults = faults, Form = form });
        }

        if (
            choice != RefereeChoice.MoreTime
            && LinkAnswer.Unconfirmed(post, page with { Form = form }, Confirmation(page, silent, form))
                is { } unconfirmed
        )
        {
            return unconfirmed;
        }

        var ruling = new RefereeRuling(choice, reason, new PersonId(post.Link.Holder), now)
        {
            Until = choice == RefereeChoice.MoreTime ? form.Until : null,
        };
        var kept = await references.ChangeAsync(
            post.Link.Procedure,
            page.Access.Candidate.Id,
            file => Decided(file, silent, ruling, form.Another),
            cancellationToken
        );
        if (!kept.Rulings.Any(one => one.Ruling == ruling))
        {
            return LinkAnswer.TooLate(page); // the referee answered just now
        }

        if (ruling.Until is { } until)
        {
            await GiveTimeAsync(post, until, cancellationToken);
        }

        return LinkAnswer.Recorded<SilentRefereePageModel>($"Referee{choice}") with
        {
            About = page.Access.Candidate.Id,
        };
    }

    /// <summary>More time can be given again; the rest cannot be undone.</summary>
    private static LinkConfirmation Confirmation(SilentRefereePageModel page, Referee silent, SilentRefereeForm form) =>
        new(
            page.Access.Brand,
            page.Access.Function,
            [
                SilenceTexts.Resources.With(
                    $"Confirm{form.Choice}",
                    silent.Name,
                    page.Access.Candidate.Name,
                    form.Another.Name
                ),
            ]
        );

    /// <summary>A referee who answered just now is not decided about any more.</summary>
    private static ReferenceFile Decided(ReferenceFile file, Referee silent, RefereeRuling ruling, RefereeRow another)
    {
        var id = Referee.IdOf(silent.Ordinal);
        return file.Find(id) is not { IsAwaited: true } ? file
            : ruling.Choice == RefereeChoice.Another ? file.Instead(id, ruling, another.ToReferee())
            : file.With(id, referee => referee.With(ruling));
    }

    /// <summary>Moves the deadline of the answers, never to an earlier day than was given to others.</summary>
    private async Task GiveTimeAsync(LinkPost post, DateOnly until, CancellationToken cancellationToken)
    {
        var (procedure, step) = (post.Link.Procedure, Step.Parse(post.Link.Step));
        if (step is not { } run)
        {
            return;
        }

        var wait = ReferencePhases.WaitOf(run, ReferencePhase.Answers);
        await records.ChangeAsync<MovedDates>(
            RecordPaths.MovedDates(procedure, run.Stage),
            moved =>
                (moved ?? new MovedDates()) is var known && known.Of(wait) > until ? known : known.With(wait, until),
            cancellationToken
        );
        await post.Client.WakeAsync($"{procedure}-{run}", StageEvents.DatesMoved, cancellationToken);
    }
}

/// <summary>The page on which the recruiter decides about referees who do not answer.</summary>
public sealed record SilentRefereePageModel : IRefereeForm
{
    public required ReferenceAccess Access { get; init; }

    /// <summary>What was posted and refused; empty at first.</summary>
    public required SilentRefereeForm Form { get; init; }
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    /// <summary>Of whom no answer came.</summary>
    public required IReadOnlyList<Referee> Silent { get; init; }

    /// <summary>Whether there is something to decide.</summary>
    public required bool IsOpen { get; init; }

    public static SilentRefereePageModel Of(ReferenceAccess access)
    {
        var silent = access.File.Referees.Where(referee => referee.IsAwaited).ToList();
        return new SilentRefereePageModel
        {
            Access = access,
            Form = SilentRefereeForm.Empty(access.File),
            Silent = silent,
            IsOpen = access.Phase == ReferencePhase.Answers && silent.Count > 0,
        };
    }
}
