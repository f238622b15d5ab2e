// Charts: marks, scales, axes, palettes to SVG; numbers and labels only.
