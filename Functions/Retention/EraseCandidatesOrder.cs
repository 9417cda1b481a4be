using Recruitment.Records;

namespace Recruitment.Retention;

/// <summary>Input of <see cref="EraseCandidatesActivity"/>.</summary>
/// <param name="Rule"><see cref="ErasureRule.WithoutConsent"/>: those without consent; else everybody who is left.</param>
public sealed record EraseCandidatesOrder(ProcedureId Procedure, ErasureRule Rule);
