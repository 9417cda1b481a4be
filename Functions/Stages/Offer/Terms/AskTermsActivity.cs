using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;

namespace Recruitment.Stages.Offer.Terms;

/// <summary>
/// Notes that the terms for a candidate are asked for, tells whether they are fixed, and keeps the tasks of who fixes them.
/// Running twice is harmless: it writes the same, and what was fixed stays.
/// </summary>
public sealed class AskTermsActivity(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    PersonalTermsRecords terms,
    OpenTasks tasks
)
{
    [Function(nameof(AskTermsActivity))]
    public async Task<TermsState> RunAsync([ActivityTrigger] TermsInput input, CancellationToken cancellationToken)
    {
        var (call, id, now) = input;
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var stage = definition.Stages.First(s => s.Id == call.Stage);
        var days = stage.Offer?.TermsDays ?? new OfferedTerms().TermsDays;
        if (await candidates.FindAsync(call.Procedure, id, cancellationToken) is not { Status.IsFinal: false })
        {
            await SetTasksAsync(input, [], cancellationToken);
            return new TermsState(IsGone: true, IsAwaited: false, [], days);
        }

        var kept = await terms.PutAsync(
            call.Procedure,
            id,
            found => found is null ? new PersonalTerms { Step = call.Step } : found with { Step = call.Step },
            cancellationToken
        );
        var isAwaited = IsAsked(definition, stage) && !IsFixed(kept, DutchTime.DayOf(now));
        var asked = TermsPeople.Asked(definition.People);
        await SetTasksAsync(input, isAwaited ? asked : [], cancellationToken);
        return new TermsState(IsGone: false, isAwaited, asked, days);
    }

    private Task SetTasksAsync(TermsInput input, IEnumerable<PersonId> asked, CancellationToken cancellationToken)
    {
        var (call, candidate, _) = input;
        return tasks.SetAsync(
            call.Procedure,
            input.Wait ?? $"{call.Step}-terms-{candidate}",
            call.Stage,
            [
                .. asked.Select(person => new OpenTask(OpenTaskKind.Terms, person.Value)
                {
                    About = candidate.Value,
                    Page = new TaskPage(TermsLink.Name, call.Step, candidate.Value),
                    WhenLate = new TaskPage(TermsLink.Name, call.Step, candidate.Value),
                }),
            ],
            cancellationToken
        );
    }

    private static bool IsAsked(ProcedureDefinition definition, StageDefinition stage) =>
        stage.Offer?.PersonalTerms is { } source
            ? source == TermsSource.Ask
            : definition.Vacancy.Kind == VacancyKind.Job;

    /// <summary>Terms of an earlier run hold, unless their first day has passed since.</summary>
    private static bool IsFixed(PersonalTerms terms, DateOnly today) => terms.Latest?.Terms.Start > today;
}

/// <summary>Input of <see cref="AskTermsActivity"/>.</summary>
/// <param name="Now">The orchestration's time, UTC.</param>
public sealed record TermsInput(StageCall Call, CandidateId Candidate, DateTimeOffset Now)
{
    /// <summary>Names the wait; absent in what was asked before tasks were kept.</summary>
    public string? Wait { get; init; }
}

/// <summary>Whether the terms for a candidate are fixed. Ids only.</summary>
/// <param name="IsGone">The candidate no longer takes part.</param>
/// <param name="IsAwaited">Somebody has to fix them.</param>
/// <param name="Asked">Who is asked.</param>
/// <param name="WorkingDays">In which they are to be fixed.</param>
public sealed record TermsState(bool IsGone, bool IsAwaited, IReadOnlyList<PersonId> Asked, int WorkingDays);
