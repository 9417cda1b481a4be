using Microsoft.DurableTask.Client;
using Recruitment.Definition.Reading;
using Recruitment.Records;

namespace Recruitment.Procedures.Interviewing;

/// <summary>Arranges interviews of the round that is under way, for whoever does not know the stage.</summary>
public interface IInterviewDesk
{
    /// <summary>One candidate's interview. Answers the faults, by JSON pointer; nothing is changed when there are any.</summary>
    Task<IReadOnlyList<Fault>> ArrangeAsync(
        Procedure procedure,
        CandidateId candidate,
        InterviewArrangement arrangement,
        DurableTaskClient client,
        CancellationToken cancellationToken
    );

    /// <summary>All interviews of the round. Answers the faults, by JSON pointer.</summary>
    Task<IReadOnlyList<Fault>> ArrangeAsync(
        Procedure procedure,
        RoundArrangement arrangement,
        DurableTaskClient client,
        CancellationToken cancellationToken
    );
}
