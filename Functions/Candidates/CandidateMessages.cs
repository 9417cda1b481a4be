using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Candidates;

/// <summary>What somebody of the organisation wrote to a candidate, as the candidate read it.</summary>
/// <param name="Id">Of the message, the same for everybody who got it.</param>
/// <param name="Text">Plain: lines that end in <c>\n</c>.</param>
/// <param name="At">UTC.</param>
public sealed record CandidateMessage(string Id, string Subject, string Text, PersonId By, DateTimeOffset At);

/// <summary>The messages to one candidate, in order.</summary>
public sealed record MessageSheet(IReadOnlyList<CandidateMessage> Messages);

/// <summary>The records of messages; erased with the candidate.</summary>
public sealed class CandidateMessages(RecordStore records) : KeyedRecords<CandidateId, MessageSheet>(records)
{
    /// <summary>Adds the message, once.</summary>
    /// <returns>Whether it was not there yet.</returns>
    public async Task<bool> AddAsync(
        ProcedureId procedure,
        CandidateId candidate,
        CandidateMessage message,
        CancellationToken cancellationToken
    )
    {
        var isNew = false;
        await PutAsync(
            procedure,
            candidate,
            found =>
            {
                isNew = found?.Messages.Any(one => one.Id == message.Id) != true;
                return isNew || found is null ? new MessageSheet([.. found?.Messages ?? [], message]) : found;
            },
            cancellationToken
        );
        return isNew;
    }

    /// <summary>In order; empty when nobody wrote.</summary>
    public async Task<IReadOnlyList<CandidateMessage>> ListAsync(
        ProcedureId procedure,
        CandidateId candidate,
        CancellationToken cancellationToken
    ) => (await FindAsync(procedure, candidate, cancellationToken))?.Messages ?? [];

    protected override string PathOf(ProcedureId procedure, CandidateId key) =>
        $"{RecordPaths.CandidateFolder(procedure, key)}messages.json";
}
