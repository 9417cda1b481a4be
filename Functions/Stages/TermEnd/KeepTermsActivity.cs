using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;

namespace Recruitment.Stages.TermEnd;

/// <summary>
/// Keeps the terms of everybody who was appointed and the tasks of the board, and tells which mails are due and when the
/// next are. Running twice is
/// harmless: a term that is there is kept, and the same moments give the same mails.
/// </summary>
public sealed class KeepTermsActivity(
    RecordStore records,
    ProcedureRecords procedures,
    CandidateRecords candidates,
    PersonalTermsRecords personal,
    TermRecords terms,
    OpenTasks tasks
)
{
    /// <summary>Mails that a term can have of one kind, so that the numbers of two terms never meet.</summary>
    private const int NumbersPerTerm = 1000;

    [Function(nameof(KeepTermsActivity))]
    public async Task<TermEndState> RunAsync([ActivityTrigger] TermEndInput input, CancellationToken cancellationToken)
    {
        var call = input.Call;
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var stage = definition.Stages.First(s => s.Id == call.Stage);
        var kept = await KeepAsync(input, definition, stage, cancellationToken);
        await ShowDeadlineAsync(call, kept, cancellationToken);

        await SetTasksAsync(input, kept, stage, definition, cancellationToken);
        var mails = new List<MailOrder>();
        var due = new List<(int Term, MailOrder Mail)>();
        var decided = new List<TermKey>();
        var next = new List<DateTimeOffset>();
        foreach (var term in kept)
        {
            var unsent = term.Notices.Where(n => n.SentAt is null).ToList();
            decided.AddRange(unsent.Select(n => new TermKey(term.Candidate, n.Number)));
            mails.AddRange(unsent.SelectMany(n => NoticeMails(call, term, n, definition.People)));
            if (term.IsClosed && !term.HasPassed)
            {
                // Until the last day is over, the notice must still be there to be shown.
                var over = DutchTime.StartOfDay(term.LastDay.AddDays(1));
                next.AddRange(over > input.Now ? [over] : Array.Empty<DateTimeOffset>());
                continue;
            }

            var moments = TermMoments.Of(term, stage, definition.Organisation.Calendar);
            due.AddRange(
                Due(moments, input)
                    .SelectMany(m => MomentMails(call, term, m, definition.People))
                    .Select(mail => (term.Number, mail))
            );
            next.AddRange(moments.Select(m => m.At).Where(at => at > input.Now).Take(1));
        }

        // A reader gets one mail about all terms of which the same is due; its number tells which term of theirs it is.
        mails.AddRange(due.GroupBy(d => d.Term, d => d.Mail).SelectMany(MailOrder.Together));
        return new TermEndState(mails, decided, next.Count == 0 ? null : next.Min());
    }

    /// <summary>From when the board is asked until it has decided.</summary>
    private Task SetTasksAsync(
        TermEndInput input,
        IEnumerable<Term> kept,
        StageDefinition stage,
        ProcedureDefinition definition,
        CancellationToken cancellationToken
    ) =>
        tasks.SetAsync(
            input.Call.Procedure,
            input.Call.Step,
            input.Call.Stage,
            [
                .. from term in kept
                where !term.IsClosed && TermMoments.Of(term, stage, definition.Organisation.Calendar)[0].At <= input.Now
                from member in definition.People.BoardIds
                select new OpenTask(OpenTaskKind.TermEnd, member.Value)
                {
                    About = term.Candidate.Value,
                    Until = DutchTime.EndOfDay(term.DecideBy),
                    Page = new TaskPage(
                        TermEndLink.Name,
                        TermKey.StepOf(input.Call.Step, term.Number),
                        term.Candidate.Value
                    ),
                },
            ],
            cancellationToken
        );

    private async Task<IReadOnlyList<Term>> KeepAsync(
        TermEndInput input,
        ProcedureDefinition definition,
        StageDefinition stage,
        CancellationToken cancellationToken
    )
    {
        var id = input.Call.Procedure;
        var procedure = await procedures.GetAsync(id, cancellationToken);
        var moved = await records.FindAsync<MovedDates>(RecordPaths.MovedDates(id, stage.Id), cancellationToken);
        var kept = new List<Term>();
        foreach (var candidate in await candidates.ListAsync(id, cancellationToken))
        {
            if (candidate.Status != CandidateStatus.Appointed)
            {
                continue;
            }

            var agreed = await personal.FindAsync(id, candidate.Id, cancellationToken);
            if (agreed?.Latest is { Terms.TermMonths: null })
            {
                // Permanent: no term ends.
                continue;
            }

            var sent = input.Sent.Where(key => key.Candidate == candidate.Id).Select(key => key.Number).ToHashSet();
            kept.Add(
                await terms.PutAsync(
                    id,
                    candidate.Id,
                    found =>
                    {
                        var term = found ?? New(candidate, agreed, procedure, definition, input);
                        var planned = Plan(
                            TermRules.Sent(term, sent, input.Now),
                            stage,
                            moved?.Of(input.Call.Step),
                            definition.Organisation.Calendar
                        );
                        return Pass(planned, input.Now);
                    },
                    cancellationToken
                )
            );
        }

        return kept;
    }

    private static Term New(
        Candidate candidate,
        PersonalTerms? agreed,
        Procedure procedure,
        ProcedureDefinition definition,
        TermEndInput input
    )
    {
        var months =
            agreed?.Latest?.Terms.TermMonths
            ?? AppointmentTerms.Of(definition).TermMonths
            ?? throw new InvalidOperationException("The end of a term needs a term.");
        var starts = agreed?.FirstDay ?? procedure.StartsOn?.Date ?? DutchTime.DayOf(input.Now);
        return new Term
        {
            Procedure = candidate.Procedure,
            Stage = input.Call.Stage,
            Candidate = candidate.Id,
            Months = months,
            AllMonths = months,
            Earlier = agreed?.Latest?.Before.Chain,
            StartsOn = starts,
            LastDay = TermRules.LastDay(starts, months),
            DecideBy = default,
        };
    }

    private static Term Plan(Term term, StageDefinition stage, DateOnly? chosen, SchoolCalendar calendar)
    {
        var before = (stage.TermEnd ?? new TermEndPlan()).DecideMonthsBefore;
        var day = TermRules.DecideBy(term.LastDay, before, chosen, calendar);
        return term.IsClosed || term.DecideBy == day ? term : term with { DecideBy = day };
    }

    private static Term Pass(Term term, DateTimeOffset now) =>
        !term.IsClosed && DutchTime.DayOf(now) > term.LastDay ? term with { IsClosed = true, HasPassed = true } : term;

    /// <summary>What fell due since the last time; of each kind the latest, so that nobody gets a pile after a standstill.</summary>
    private static IEnumerable<TermMoment> Due(IReadOnlyList<TermMoment> moments, TermEndInput input) =>
        moments.Where(m => m.At > input.Since && m.At <= input.Now).GroupBy(m => m.Kind).Select(kind => kind.Last());

    private static IEnumerable<MailOrder> MomentMails(StageCall call, Term term, TermMoment moment, People people)
    {
        var readers = moment.Kind is nameof(TermAskedMail) or nameof(TermReminderMail)
            ? people.BoardIds
            : [People.RecruiterId];
        return readers.Select(reader =>
            call.Mail(moment.Kind, reader.Value, (term.Number * NumbersPerTerm) + moment.Number) with
            {
                About = term.Candidate,
            }
        );
    }

    /// <summary>Notice to the appointed; the recruiter and human resources hear what was decided.</summary>
    private static IEnumerable<MailOrder> NoticeMails(StageCall call, Term term, TermNotice notice, People people) =>
        people
            .HrIds.Prepend(People.RecruiterId)
            .Select(person =>
                call.Mail(nameof(TermDecidedMail), person.Value, notice.Number * NumbersPerTerm) with
                {
                    About = term.Candidate,
                }
            )
            .Prepend(call.Mail(nameof(TermNoticeMail), term.Candidate.Value, notice.Number * NumbersPerTerm));

    /// <summary>Shows the board's first deadline on the timeline, where the recruiter can move it.</summary>
    private Task ShowDeadlineAsync(StageCall call, IReadOnlyList<Term> kept, CancellationToken cancellationToken)
    {
        DateTimeOffset? closes = kept.Where(term => !term.IsClosed)
            .Select(term => (DateTimeOffset?)DutchTime.EndOfDay(term.DecideBy))
            .Min();
        return procedures.ChangeAsync(
            call.Procedure,
            p => p.WithDates(call.Stage, d => d with { Wait = call.Step, ClosesAt = closes }),
            cancellationToken
        );
    }

    /// <summary>Which term a mail of this stage is about.</summary>
    public static int TermOf(MailOrder order) => order.Number / NumbersPerTerm;
}

/// <summary>Input of <see cref="KeepTermsActivity"/>.</summary>
/// <param name="Since">What was due until this moment has been sent, UTC.</param>
/// <param name="Now">The orchestration's time, UTC.</param>
/// <param name="Sent">Decisions about which the mails went out since.</param>
public sealed record TermEndInput(
    StageCall Call,
    DateTimeOffset Since,
    DateTimeOffset Now,
    IReadOnlyList<TermKey> Sent
);

/// <summary>What is due at the end of terms. Ids only.</summary>
/// <param name="Mails">To be sent now.</param>
/// <param name="Decided">The decisions that some of those mails are about.</param>
/// <param name="NextAt">When the next is due, UTC; null when every term is over.</param>
public sealed record TermEndState(
    IReadOnlyList<MailOrder> Mails,
    IReadOnlyList<TermKey> Decided,
    DateTimeOffset? NextAt
);
