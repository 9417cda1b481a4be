using Microsoft.AspNetCore.Http;
using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Committee.Rulings;

/// <summary>
/// The link with which the recruiter decides about a ballot on which too few people answer: more time, going on with the
/// answers that there are, or no result. Until the recruiter does, the ballot is extended again and again: nobody is
/// refused because others were silent.
/// </summary>
public sealed class RulingLink(
    BallotRecords ballots,
    BallotForms forms,
    ProcedureRecords procedures,
    RecordStore records,
    LinkBuilder links,
    TimeProvider clock
) : ILinkPage<RulingPage, RulingPageModel>
{
    public const string Name = "ruling";

    public string Purpose => Name;

    /// <summary>
    /// Null when the ballot closes by itself, or is not extended yet: once, or twice where the stage extends by itself first
    /// (<see cref="WhenSilent.Extend"/>).
    /// </summary>
    public static Link? To(Ballot ballot) =>
        ballot.WaitsForQuorum && ballot.Extensions > (ballot.WhenSilent == WhenSilent.Extend ? 1 : 0)
            ? new Link(Name, ballot.Procedure, ballot.Id, People.RecruiterId.Value)
            : null;

    public async Task<RulingPageModel?> FindAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        var ballot = await ballots.FindAsync(link.Procedure, link.Step, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        if (
            ballot is null
            || definition is null
            || procedure is null
            || new PersonId(link.Holder) != People.RecruiterId
        )
        {
            return null;
        }

        var votes = await ballots.VotesAsync(link.Procedure, link.Step, cancellationToken);
        var voted = votes.Select(vote => vote.Voter).Where(ballot.Voters.Contains).ToList();
        return new RulingPageModel
        {
            Brand = definition.Organisation.Brand,
            Function = definition.Vacancy.Function,
            Title = forms.Get(ballot.Form).Title,
            Ballot = ballot,
            Now = clock.GetUtcNow(),
            Voted = Names(definition.People, voted),
            Missing = Names(definition.People, ballot.Voters.Except(voted)),
            Dashboard = links.For(DashboardAddress.Of(link.Procedure)),
            IsOpen = To(ballot) is not null && ballot.IsOpen && procedure.EndedAt is null,
        };
    }

    public async Task<LinkAnswer<RulingPageModel>> AnswerAsync(
        LinkPost post,
        RulingPageModel page,
        CancellationToken cancellationToken
    )
    {
        if (!page.IsOpen)
        {
            // Deciding twice shows what was recorded the first time.
            return page.Ballot.Ruling is null ? LinkAnswer.TooLate(page) : LinkAnswer.Shown(page);
        }

        var form = RulingForm.Read(post.Form);
        var now = clock.GetUtcNow();
        IReadOnlyList<FormError> faults =
        [
            .. form.Faults(page, DutchTime.DayOf(now)).Select(fault => new FormError(fault.Field, fault.Text)),
        ];
        if (faults.Count > 0 || form.Reason is not { } reason)
        {
            return LinkAnswer.Invalid(page with { Faults = faults, Form = form });
        }

        if (
            form.Choice != RulingForm.MoreTime
            && LinkAnswer.Unconfirmed(post, page with { Form = form }, Confirmation(page, form)) is { } unconfirmed
        )
        {
            return unconfirmed;
        }

        var by = new PersonId(post.Link.Holder);
        return form is { Choice: RulingForm.MoreTime, Until: { } until }
            ? await GiveTimeAsync(post, new BallotTime(reason, by, now, until), cancellationToken)
            : await RuleAsync(
                post,
                page with
                {
                    Form = form,
                },
                new BallotRuling(reason, by, now) { WithoutResult = form.Choice == RulingForm.Close },
                cancellationToken
            );
    }

    private static LinkConfirmation Confirmation(RulingPageModel page, RulingForm form) =>
        new(
            page.Brand,
            $"{page.Title}, {page.Function}",
            [
                form.Choice == RulingForm.Close
                    ? BallotTexts.Resources["ConfirmRulingClose"]
                    : BallotTexts.Resources.With("ConfirmRulingCount", page.Voted.Count, page.Ballot.Voters.Count),
            ]
        );

    /// <summary>
    /// Ends the ballot. Whether an answer is left to count is asked when it is recorded: its voter may just have said that
    /// they cannot judge, or have been replaced.
    /// </summary>
    private async Task<LinkAnswer<RulingPageModel>> RuleAsync(
        LinkPost post,
        RulingPageModel page,
        BallotRuling ruling,
        CancellationToken cancellationToken
    )
    {
        var votes = await ballots.VotesAsync(post.Link.Procedure, post.Link.Step, cancellationToken);
        var changed = await ballots.ChangeAsync(
            post.Link.Procedure,
            post.Link.Step,
            ballot => ballot.MayEnd(ruling, votes) ? ballot with { Ruling = ruling } : ballot,
            cancellationToken
        );
        return changed.Ruling == ruling ? LinkAnswer.Recorded<RulingPageModel>("BallotRuled")
            : changed.IsOpen
                ? LinkAnswer.TooLate(
                    page with
                    {
                        Faults = [new FormError(RulingForm.ChoiceName, BallotTexts.Resources["NothingToCount"])],
                    }
                )
            : LinkAnswer.TooLate(page with { Ballot = changed, IsOpen = false });
    }

    /// <summary>Moves the deadline of the ballot alone, as the recruiter moves dates of stages.</summary>
    private async Task<LinkAnswer<RulingPageModel>> GiveTimeAsync(
        LinkPost post,
        BallotTime time,
        CancellationToken cancellationToken
    )
    {
        var ballot = await ballots.ChangeAsync(
            post.Link.Procedure,
            post.Link.Step,
            b => b.IsOpen ? b with { MoreTime = time } : b,
            cancellationToken
        );
        await records.ChangeAsync<MovedDates>(
            RecordPaths.MovedDates(ballot.Procedure, ballot.Stage),
            moved => (moved ?? new MovedDates()).With(ballot.Id, time.Until),
            cancellationToken
        );
        await post.Client.WakeAsync(
            new BallotKey(ballot.Procedure, ballot.Id).InstanceId,
            StageEvents.DatesMoved,
            cancellationToken
        );
        return LinkAnswer.Recorded<RulingPageModel>("BallotGivenTime");
    }

    private static IReadOnlyList<string> Names(People people, IEnumerable<PersonId> ids) =>
        [.. ids.Select(people.Find).OfType<Person>().Select(person => person.Name)];
}
