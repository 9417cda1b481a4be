using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>Input of <see cref="MoveBallotActivity"/>: the deadline of an open ballot changes. UTC.</summary>
public sealed record BallotMove(ProcedureId Procedure, string Ballot, DateTimeOffset ClosesAt);
