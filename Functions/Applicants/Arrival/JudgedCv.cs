using Recruitment.Files;

namespace Recruitment.Applicants.Arrival;

/// <summary>An arrived file that was read and judged.</summary>
/// <param name="FileName">As a person named it.</param>
/// <param name="Content">Empty when the file was refused unread.</param>
/// <param name="Fault">Why it cannot be a CV; null when it can.</param>
public sealed record JudgedCv(string FileName, BinaryData Content, CvKind Kind, CvFault? Fault);
