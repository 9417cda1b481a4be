namespace Recruitment.Candidates;

/// <summary>A CV in the container <c>files</c>.</summary>
/// <param name="BlobName"><c>{procedureId}/{candidateId}/{generated}.pdf</c> or <c>.docx</c>: ids only.</param>
/// <param name="FileName">As the candidate named it; shown and given back at download.</param>
/// <param name="Length">In bytes.</param>
public sealed record CvFile(string BlobName, string FileName, string ContentType, long Length);
