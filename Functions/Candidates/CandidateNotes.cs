using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Candidates;

/// <summary>Something that somebody of the organisation wrote down about a candidate, who reads it on request.</summary>
/// <param name="Id">Tells notes apart; a form that is posted twice has the same.</param>
/// <param name="At">UTC.</param>
public sealed record CandidateNote(string Id, string Text, PersonId By, DateTimeOffset At);

/// <summary>The notes about one candidate, in order.</summary>
public sealed record NoteSheet(IReadOnlyList<CandidateNote> Notes);

/// <summary>The records of notes; erased with the candidate.</summary>
public sealed class CandidateNotes(RecordStore records) : KeyedRecords<CandidateId, NoteSheet>(records)
{
    /// <summary>Adds the note, once; false when it was there already.</summary>
    public async Task<bool> AddAsync(
        ProcedureId procedure,
        CandidateId candidate,
        CandidateNote note,
        CancellationToken cancellationToken
    )
    {
        var added = false;
        await PutAsync(
            procedure,
            candidate,
            found =>
            {
                added = found?.Notes.Any(one => one.Id == note.Id) != true;
                return found is not null && !added ? found : new NoteSheet([.. found?.Notes ?? [], note]);
            },
            cancellationToken
        );
        return added;
    }

    /// <summary>In order; empty when nothing was written down.</summary>
    public async Task<IReadOnlyList<CandidateNote>> ListAsync(
        ProcedureId procedure,
        CandidateId candidate,
        CancellationToken cancellationToken
    ) => (await FindAsync(procedure, candidate, cancellationToken))?.Notes ?? [];

    protected override string PathOf(ProcedureId procedure, CandidateId key) =>
        $"{RecordPaths.CandidateFolder(procedure, key)}notes.json";
}
