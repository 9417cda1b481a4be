using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Applicants.Complaints;

/// <summary>Takes in complaints and their answers. Doing the same twice changes nothing more.</summary>
public sealed class ComplaintDesk(ComplaintRecords complaints, KeyedHashes hashes, AuditLog audit, TimeProvider clock)
{
    /// <summary>Of one candidate in a day: each is a mail to the recruiter, and another until it is answered.</summary>
    private const int MaxInADay = 5;

    /// <summary>Whether the candidate has to wait before the next.</summary>
    /// <param name="filed">The candidate's complaints.</param>
    public bool AreTooMany(IEnumerable<Complaint> filed)
    {
        var aDayAgo = clock.GetUtcNow() - TimeSpan.FromDays(1);
        return filed.Count(complaint => complaint.ReceivedAt > aDayAgo) >= MaxInADay;
    }

    /// <summary>Records a complaint; the same words of the same candidate are one complaint.</summary>
    public async Task FileAsync(
        Candidate candidate,
        string text,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var id = await hashes.OfAsync(candidate.Procedure, $"{candidate.Id} {text}", cancellationToken);
        var call = new ComplaintCall(candidate.Procedure, candidate.Id, id);
        var complaint = new Complaint
        {
            Id = id,
            Candidate = candidate.Id,
            Text = text,
            ReceivedAt = clock.GetUtcNow(),
        };
        if (await complaints.TryAddAsync(call, complaint, cancellationToken))
        {
            await AuditAsync(call, "ComplaintReceived", candidate.Id.Value, cancellationToken);
        }

        await client.StartAsync(call, cancellationToken);
    }

    /// <summary>Records the answer; the complaint's orchestration mails it.</summary>
    /// <param name="by">Who answers, as the procedure knows them.</param>
    /// <returns>The fault, as a key of the dashboard's texts; null when it was recorded.</returns>
    public async Task<string?> AnswerAsync(
        ProcedureId procedure,
        CandidateId candidate,
        string complaint,
        string answer,
        PersonId by,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var text = answer.Trim();
        if (text.Length is 0 or > Complaint.MaxCharacters)
        {
            return "NoAnswer";
        }

        var call = new ComplaintCall(procedure, candidate, complaint);
        if (
            !Identifier.IsValid(candidate.Value)
            || !Identifier.IsValid(complaint)
            || await complaints.FindAsync(call, cancellationToken) is null
        )
        {
            return "NoSuchComplaint";
        }

        var answered = await complaints.AnswerAsync(call, text, clock.GetUtcNow(), cancellationToken);
        if (answered.Answer != text)
        {
            return "Answered";
        }

        await AuditAsync(call, "ComplaintAnswered", by.Value, cancellationToken);
        await client.WakeAsync(call.InstanceId, CandidateEvents.Answered, cancellationToken);
        return null;
    }

    private Task AuditAsync(ComplaintCall call, string what, string? who, CancellationToken cancellationToken) =>
        audit.AppendAsync(call.Procedure, what, call.Complaint, who, cancellationToken);
}
