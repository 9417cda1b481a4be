using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>Input of <see cref="CloseBallotActivity"/>. UTC.</summary>
public sealed record BallotClosing(ProcedureId Procedure, string Ballot, DateTimeOffset ClosedAt);
