using Recruitment.Correspondence;
using Recruitment.Files;

namespace Recruitment.Applicants.Arrival;

/// <summary>What the recruiter reads about an upload in quarantine.</summary>
public sealed record QuarantinedCvLetter : Letter
{
    public QuarantinedCvLetter(Letter letter)
        : base(letter) { }

    public required RefusedUpload Upload { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public string Reason => UploadFaultTexts.For(Upload.Fault, Definition.Organisation.Language);

    /// <summary>What the uploader would have read; null when it is not about the file.</summary>
    public string? CvReason =>
        Upload.CvFault is { } fault ? CvFaultTexts.For(fault, Definition.Organisation.Language) : null;
}
