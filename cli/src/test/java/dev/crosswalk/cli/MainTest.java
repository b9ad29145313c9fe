package dev.crosswalk.cli;

class MainTest {}
