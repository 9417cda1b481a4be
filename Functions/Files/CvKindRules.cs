using System.Net.Mime;

namespace Recruitment.Files;

/// <summary>How a kind of document is named and sent.</summary>
public static class CvKindRules
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    extension(CvKind kind)
    {
        /// <summary>With its dot.</summary>
        public string Extension => kind is CvKind.Pdf ? ".pdf" : ".docx";

        public string ContentType => kind is CvKind.Pdf ? MediaTypeNames.Application.Pdf : Docx;
    }

    public static CvKind FromContentType(string contentType) =>
        contentType == MediaTypeNames.Application.Pdf ? CvKind.Pdf : CvKind.Docx;
}
