using System.Net.Mime;

namespace Recruitment.Files;

/// <summary>How a kind of file is named and sent.</summary>
public static class CvKindRules
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly CvKind[] All = Enum.GetValues<CvKind>();

    extension(CvKind kind)
    {
        /// <summary>With its dot.</summary>
        public string Extension =>
            kind switch
            {
                CvKind.Pdf => ".pdf",
                CvKind.Docx => ".docx",
                CvKind.Jpeg => ".jpg",
                _ => ".png",
            };

        public string ContentType =>
            kind switch
            {
                CvKind.Pdf => MediaTypeNames.Application.Pdf,
                CvKind.Docx => Docx,
                CvKind.Jpeg => MediaTypeNames.Image.Jpeg,
                _ => MediaTypeNames.Image.Png,
            };
    }

    public static CvKind FromContentType(string contentType) =>
        contentType == MediaTypeNames.Application.Pdf ? CvKind.Pdf : CvKind.Docx;

    /// <summary>Of a file that is kept: its generated name has the extension of its kind.</summary>
    public static CvKind FromName(string blobName) =>
        All.First(kind => kind == CvKind.Png || blobName.EndsWith(kind.Extension, StringComparison.Ordinal));
}
