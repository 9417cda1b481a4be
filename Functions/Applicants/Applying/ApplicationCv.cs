using Recruitment.Files;

namespace Recruitment.Applicants.Applying;

/// <summary>The CV of an application without faults.</summary>
/// <param name="FileName">As the candidate named it.</param>
public sealed record ApplicationCv(string FileName, CvKind Kind, BinaryData Content);
