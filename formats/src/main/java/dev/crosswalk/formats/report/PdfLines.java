package dev.crosswalk.formats.report;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.File;
import java.util.List;
import java.util.Scanner;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Draws in a PDF the only SVG that pages hold: the paths of a [HtmlChart], without any text.
final class PdfLines implements SVGDrawer {
    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // No text is drawn.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // No text is drawn.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    /// @param width of the box in dots, less than 0 where styles say nothing
    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double width, double height, double perPixel) {
        return new Image(
                svg,
                width > 0 ? width : HtmlChart.WIDTH * perPixel,
                height > 0 ? height : HtmlChart.HEIGHT * perPixel,
                perPixel);
    }

    private record Image(Element svg, double width, double height, double perPixel)
            implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.scale(width / HtmlChart.WIDTH, height / HtmlChart.HEIGHT);
            Stroke before = device.getStroke();
            NodeList paths = svg.getElementsByTagName("path");
            for (int i = 0; i < paths.getLength(); i++) {
                Element path = (Element) paths.item(i);
                float stroke = Float.parseFloat(path.getAttribute("stroke-width"));
                float pen = (float) (stroke * perPixel / 2);
                String ink = path.getAttribute("stroke");
                device.setColor(new FSRGBColor(Integer.parseInt(ink.substring(1), 16)));
                device.setStroke(
                        path.getAttribute("stroke-dasharray").isEmpty()
                                ? new BasicStroke(pen)
                                : new BasicStroke(
                                        pen,
                                        BasicStroke.CAP_BUTT,
                                        BasicStroke.JOIN_MITER,
                                        10,
                                        new float[] {4 * pen, 3 * pen},
                                        0));
                device.draw(place.createTransformedShape(shape(path.getAttribute("d"))));
            }
            device.setStroke(before);
        }
    }

    /// `M 0 10.5 L 20 0`
    private static Path2D shape(String d) {
        Path2D shape = new Path2D.Double();
        try (Scanner parts = new Scanner(d)) {
            while (parts.hasNext()) {
                boolean moves = parts.next().equals("M");
                double x = Double.parseDouble(parts.next());
                double y = Double.parseDouble(parts.next());
                if (moves) {
                    shape.moveTo(x, y);
                } else {
                    shape.lineTo(x, y);
                }
            }
        }
        return shape;
    }
}
