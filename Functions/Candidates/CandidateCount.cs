using Recruitment.Records;

namespace Recruitment.Candidates;

/// <summary>Input of <see cref="CountCandidatesActivity"/>: how many candidates does the selection include?</summary>
public sealed record CandidateCount(ProcedureId Procedure, CandidateSelection Select);
