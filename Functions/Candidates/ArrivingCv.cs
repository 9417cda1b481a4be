namespace Recruitment.Candidates;

/// <summary>A CV on its way: uploaded to the container <c>cvs</c>, not yet validated and moved.</summary>
/// <param name="BlobName">In the container <c>cvs</c>; ids only.</param>
/// <param name="FileName">As the candidate named it.</param>
public sealed record ArrivingCv(string BlobName, string FileName);
