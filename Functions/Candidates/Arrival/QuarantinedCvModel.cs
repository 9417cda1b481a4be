using Recruitment.Procedures.Definition;

namespace Recruitment.Candidates.Arrival;

/// <summary>What the recruiter reads about an upload in quarantine.</summary>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="CvReason">What the uploader would have read; null when it is not about the file.</param>
public sealed record QuarantinedCvModel(
    RefusedUpload Upload,
    ProcedureDefinition Definition,
    string Reason,
    string? CvReason
);
